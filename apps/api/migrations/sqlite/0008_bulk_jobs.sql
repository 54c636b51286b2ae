CREATE TABLE `bulk_jobs` (
	`number` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`organization_id` text NOT NULL,
	`instance_id` text NOT NULL,
	`object` text NOT NULL,
	`query` text NOT NULL,
	`status` text NOT NULL,
	`records_count` integer NOT NULL,
	`bytes` integer NOT NULL,
	`position` text,
	`columns` text NOT NULL,
	`message` text,
	`created_at` integer NOT NULL,
	`finished_at` integer,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `bulk_jobs_id` ON `bulk_jobs` (`id`);--> statement-breakpoint
CREATE INDEX `bulk_jobs_instance` ON `bulk_jobs` (`instance_id`,`number`);--> statement-breakpoint
CREATE INDEX `bulk_jobs_expiry` ON `bulk_jobs` (`expires_at`);