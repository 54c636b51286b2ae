CREATE TABLE `audit_checkpoints` (
	`organization_id` text PRIMARY KEY NOT NULL,
	`sequence` integer NOT NULL,
	`last_number` integer NOT NULL,
	`total` integer NOT NULL,
	`previous` text NOT NULL,
	`cut_at` integer NOT NULL,
	`mac` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `audit_seals` (
	`organization_id` text NOT NULL,
	`sequence` integer NOT NULL,
	`last_number` integer NOT NULL,
	`total` integer NOT NULL,
	`marks` text NOT NULL,
	`previous` text NOT NULL,
	`mac` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`organization_id`, `sequence`)
);
--> statement-breakpoint
CREATE INDEX `audit_seals_last` ON `audit_seals` (`last_number`);--> statement-breakpoint
CREATE TABLE `secret_uses` (
	`organization_id` text NOT NULL,
	`instance_id` text NOT NULL,
	`hour` integer NOT NULL,
	`actor_id` text NOT NULL,
	`purpose` text NOT NULL,
	`uses` integer NOT NULL,
	`last_at` integer NOT NULL,
	PRIMARY KEY(`instance_id`, `hour`, `actor_id`, `purpose`)
);
--> statement-breakpoint
CREATE INDEX `secret_uses_hour` ON `secret_uses` (`hour`);--> statement-breakpoint
ALTER TABLE `activities` ADD `details` text;--> statement-breakpoint
CREATE INDEX `activities_organization` ON `activities` (`organization_id`,`number`) WHERE "activities"."number" > 0;--> statement-breakpoint
-- What was written stays as it is. Only retention may remove rows, and only those up to the checkpoint of their chain.
CREATE TRIGGER `activities_unchanged` BEFORE UPDATE ON `activities` BEGIN
  SELECT raise(ABORT, 'Activities are never changed.');
END;
--> statement-breakpoint
CREATE TRIGGER `activities_kept` BEFORE DELETE ON `activities`
WHEN old.`number` > coalesce((SELECT `last_number` FROM `audit_checkpoints` WHERE `organization_id` = old.`organization_id`), 0) BEGIN
  SELECT raise(ABORT, 'Activities are removed by retention alone, up to the checkpoint of their chain.');
END;
--> statement-breakpoint
CREATE TRIGGER `audit_seals_unchanged` BEFORE UPDATE ON `audit_seals` BEGIN
  SELECT raise(ABORT, 'Seals are never changed.');
END;
--> statement-breakpoint
CREATE TRIGGER `audit_seals_kept` BEFORE DELETE ON `audit_seals`
WHEN old.`sequence` > coalesce((SELECT `sequence` FROM `audit_checkpoints` WHERE `organization_id` = old.`organization_id`), 0) BEGIN
  SELECT raise(ABORT, 'Seals are removed by retention alone, up to the checkpoint of their chain.');
END;
--> statement-breakpoint
CREATE TRIGGER `audit_checkpoints_forward` BEFORE UPDATE ON `audit_checkpoints`
WHEN new.`organization_id` <> old.`organization_id` OR new.`sequence` <= old.`sequence` BEGIN
  SELECT raise(ABORT, 'A checkpoint only moves forward.');
END;
--> statement-breakpoint
CREATE TRIGGER `audit_checkpoints_kept` BEFORE DELETE ON `audit_checkpoints` BEGIN
  SELECT raise(ABORT, 'Checkpoints are never removed.');
END;
