-- What bulk jobs have gathered, where every process reaches it; on SQLite it lies in files. Sealed, so it does not compress.
CREATE TABLE "shared"."bulk_lines" (
	"job_id" text collate "C" NOT NULL,
	"at" bigint NOT NULL,
	"line" text NOT NULL,
	PRIMARY KEY ("job_id", "at")
);--> statement-breakpoint
ALTER TABLE "shared"."bulk_lines" ALTER COLUMN "line" SET STORAGE EXTERNAL;
