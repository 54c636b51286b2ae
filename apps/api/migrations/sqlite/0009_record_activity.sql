DROP INDEX `activities_instance`;--> statement-breakpoint
DROP INDEX `activities_changes`;--> statement-breakpoint
ALTER TABLE `activities` ADD `record` text;--> statement-breakpoint
CREATE INDEX `activities_instance` ON `activities` (`instance_id`,`number`,`state`);--> statement-breakpoint
CREATE INDEX `activities_changes` ON `activities` (`organization_id`,`number`) WHERE "activities"."action" <> 'INSTANCE_CREATED' and "activities"."instance_id" is not null and "activities"."record" is null;