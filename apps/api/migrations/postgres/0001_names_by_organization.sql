DROP INDEX "instances_by_name";--> statement-breakpoint
DROP INDEX "instances_by_state";--> statement-breakpoint
DROP INDEX "instances_disabled";--> statement-breakpoint
DROP INDEX "instances_by_element";--> statement-breakpoint
CREATE INDEX "instances_deleted" ON "instances" USING btree ("organization_id","id") WHERE "instances"."deleted_at" is not null;--> statement-breakpoint
CREATE INDEX "instances_to_purge" ON "instances" USING btree ("deleted_at") WHERE "instances"."deleted_at" is not null;--> statement-breakpoint
CREATE INDEX "instances_by_name" ON "instances" USING btree ("organization_id","name_key","id","state","deleted_at") WHERE "instances"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "instances_by_state" ON "instances" USING btree ("organization_id","state","id","deleted_at") WHERE "instances"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "instances_disabled" ON "instances" USING btree ("organization_id","id","disabled","deleted_at") WHERE "instances"."disabled" and "instances"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "instances_by_element" ON "instances" USING btree ("organization_id","element_key","id","deleted_at") WHERE "instances"."deleted_at" is null;