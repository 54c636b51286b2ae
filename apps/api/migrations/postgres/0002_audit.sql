CREATE TABLE "audit_checkpoints" (
	"organization_id" text collate "C" PRIMARY KEY NOT NULL,
	"sequence" bigint NOT NULL,
	"last_number" bigint NOT NULL,
	"total" bigint NOT NULL,
	"previous" text collate "C" NOT NULL,
	"cut_at" bigint NOT NULL,
	"mac" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_seals" (
	"organization_id" text collate "C" NOT NULL,
	"sequence" bigint NOT NULL,
	"last_number" bigint NOT NULL,
	"total" bigint NOT NULL,
	"marks" json NOT NULL,
	"previous" text collate "C" NOT NULL,
	"mac" text collate "C" NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "audit_seals_organization_id_sequence_pk" PRIMARY KEY("organization_id","sequence")
);
--> statement-breakpoint
CREATE TABLE "secret_uses" (
	"organization_id" text collate "C" NOT NULL,
	"instance_id" text collate "C" NOT NULL,
	"hour" bigint NOT NULL,
	"actor_id" text collate "C" NOT NULL,
	"purpose" text collate "C" NOT NULL,
	"uses" bigint NOT NULL,
	"last_at" bigint NOT NULL,
	CONSTRAINT "secret_uses_instance_id_hour_actor_id_purpose_pk" PRIMARY KEY("instance_id","hour","actor_id","purpose")
);
--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "details" json;--> statement-breakpoint
CREATE INDEX "audit_seals_last" ON "audit_seals" USING btree ("last_number");--> statement-breakpoint
CREATE INDEX "secret_uses_hour" ON "secret_uses" USING btree ("hour");--> statement-breakpoint
CREATE INDEX "activities_organization" ON "activities" USING btree ("organization_id","number") WHERE "activities"."number" > 0;--> statement-breakpoint
-- What was written stays as it is. Only retention may remove rows, and only those up to the checkpoint of their chain.
CREATE FUNCTION "activities_guard"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD."number" <= coalesce((SELECT "last_number" FROM "audit_checkpoints" WHERE "organization_id" = OLD."organization_id"), 0) THEN
      RETURN OLD;
    END IF;
    RAISE EXCEPTION 'Activities are removed by retention alone, up to the checkpoint of their chain.';
  END IF;
  RAISE EXCEPTION 'Activities are never changed.';
END $$;
--> statement-breakpoint
CREATE TRIGGER "activities_guard" BEFORE UPDATE OR DELETE ON "activities" FOR EACH ROW EXECUTE FUNCTION "activities_guard"();
--> statement-breakpoint
CREATE FUNCTION "audit_seals_guard"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD."sequence" <= coalesce((SELECT "sequence" FROM "audit_checkpoints" WHERE "organization_id" = OLD."organization_id"), 0) THEN
      RETURN OLD;
    END IF;
    RAISE EXCEPTION 'Seals are removed by retention alone, up to the checkpoint of their chain.';
  END IF;
  RAISE EXCEPTION 'Seals are never changed.';
END $$;
--> statement-breakpoint
CREATE TRIGGER "audit_seals_guard" BEFORE UPDATE OR DELETE ON "audit_seals" FOR EACH ROW EXECUTE FUNCTION "audit_seals_guard"();
--> statement-breakpoint
CREATE FUNCTION "audit_checkpoints_guard"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW."organization_id" = OLD."organization_id" AND NEW."sequence" > OLD."sequence" THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'A checkpoint only moves forward.';
END $$;
--> statement-breakpoint
CREATE TRIGGER "audit_checkpoints_guard" BEFORE UPDATE OR DELETE ON "audit_checkpoints" FOR EACH ROW EXECUTE FUNCTION "audit_checkpoints_guard"();
--> statement-breakpoint
CREATE FUNCTION "audit_no_truncate"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The audit is never emptied.';
END $$;
--> statement-breakpoint
CREATE TRIGGER "activities_no_truncate" BEFORE TRUNCATE ON "activities" FOR EACH STATEMENT EXECUTE FUNCTION "audit_no_truncate"();
--> statement-breakpoint
CREATE TRIGGER "audit_seals_no_truncate" BEFORE TRUNCATE ON "audit_seals" FOR EACH STATEMENT EXECUTE FUNCTION "audit_no_truncate"();
