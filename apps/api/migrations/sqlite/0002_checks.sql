CREATE TABLE `check_schedules` (
	`number` integer PRIMARY KEY NOT NULL,
	`due_at` integer NOT NULL,
	`tries` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `check_schedules_due` ON `check_schedules` (`due_at`);--> statement-breakpoint
CREATE TABLE `checks` (
	`instance_id` text NOT NULL,
	`at` integer NOT NULL,
	`organization_id` text NOT NULL,
	`verdict` text NOT NULL,
	`trigger` text NOT NULL,
	`duration_ms` integer NOT NULL,
	`failed_stage` text,
	`message` text,
	`provider_message` text,
	PRIMARY KEY(`instance_id`, `at`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `checks_expiry` ON `checks` (`at`);--> statement-breakpoint
CREATE INDEX `checks_failed` ON `checks` (`organization_id`,`at`) WHERE "checks"."verdict" <> 'VERIFIED';