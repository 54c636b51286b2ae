CREATE TABLE `upstream_attempts` (
	`id` text PRIMARY KEY NOT NULL,
	`organization_id` text NOT NULL,
	`platform_url` text NOT NULL,
	`element_key` text NOT NULL,
	`name` text NOT NULL,
	`idempotency_key` text,
	`request_hash` text,
	`started_at` integer NOT NULL,
	`next_look_at` integer NOT NULL,
	`looks` integer NOT NULL,
	`is_abandoned` integer NOT NULL,
	`problem` text
);
--> statement-breakpoint
CREATE INDEX `upstream_attempts_due` ON `upstream_attempts` (`next_look_at`);--> statement-breakpoint
CREATE INDEX `upstream_attempts_organization` ON `upstream_attempts` (`organization_id`,`id`);--> statement-breakpoint
CREATE TABLE `upstream_instances` (
	`instance_id` text PRIMARY KEY NOT NULL,
	`organization_id` text NOT NULL,
	`platform_url` text NOT NULL,
	`attempt_id` text NOT NULL,
	`upstream_number` integer,
	`sealed_token` text,
	`shown` text,
	`due_at` integer,
	`tries` integer NOT NULL,
	`problem` text
);
--> statement-breakpoint
CREATE INDEX `upstream_instances_due` ON `upstream_instances` (`due_at`);