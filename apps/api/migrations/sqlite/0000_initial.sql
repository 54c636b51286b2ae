CREATE TABLE `activities` (
	`number` integer PRIMARY KEY NOT NULL,
	`organization_id` text NOT NULL,
	`instance_id` text,
	`action` text NOT NULL,
	`at` integer NOT NULL,
	`actor_id` text,
	`source` text NOT NULL,
	`request_id` text,
	`address` text,
	`state` text,
	`changes` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `activities_instance` ON `activities` (`instance_id`,`number`);--> statement-breakpoint
CREATE TABLE `idempotency_records` (
	`organization_id` text NOT NULL,
	`key` text NOT NULL,
	`request_hash` text NOT NULL,
	`instance_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	PRIMARY KEY(`organization_id`, `key`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `idempotency_expiry` ON `idempotency_records` (`expires_at`);--> statement-breakpoint
CREATE TABLE `instance_tags` (
	`organization_id` text NOT NULL,
	`tag` text NOT NULL,
	`instance_id` text NOT NULL,
	PRIMARY KEY(`organization_id`, `tag`, `instance_id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `instances` (
	`number` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`organization_id` text NOT NULL,
	`owner_id` text NOT NULL,
	`element_key` text NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`state` text NOT NULL,
	`disabled` integer NOT NULL,
	`tags` text NOT NULL,
	`configuration` text NOT NULL,
	`sealed_configuration` text,
	`token_hash` text NOT NULL,
	`sealed_token` text NOT NULL,
	`token_created_at` integer NOT NULL,
	`token_used_at` integer,
	`last_verification` text,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`deleted_at` integer,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `instances_id` ON `instances` (`organization_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `instances_token` ON `instances` (`token_hash`);--> statement-breakpoint
CREATE INDEX `instances_by_name` ON `instances` (`organization_id`,`name_key`,`id`) WHERE "instances"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX `instances_by_state` ON `instances` (`organization_id`,`state`,`id`) WHERE "instances"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX `instances_by_element` ON `instances` (`organization_id`,`element_key`,`id`) WHERE "instances"."deleted_at" is null;--> statement-breakpoint
CREATE TABLE `organizations` (
	`number` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`secret_hash` text NOT NULL,
	`sealed_secret` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `organizations_id` ON `organizations` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `organizations_secret` ON `organizations` (`secret_hash`);--> statement-breakpoint
CREATE TABLE `replaced_configurations` (
	`instance_id` text PRIMARY KEY NOT NULL,
	`configuration` text NOT NULL,
	`sealed_configuration` text,
	`state` text NOT NULL,
	`last_verification` text,
	`replaced_at` integer NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `replaced_configurations_expiry` ON `replaced_configurations` (`expires_at`);--> statement-breakpoint
CREATE TABLE `retiring_tokens` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`organization_id` text NOT NULL,
	`instance_id` text NOT NULL,
	`used_at` integer,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `retiring_tokens_instance` ON `retiring_tokens` (`instance_id`);--> statement-breakpoint
CREATE INDEX `retiring_tokens_expiry` ON `retiring_tokens` (`expires_at`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`user_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sessions_user` ON `sessions` (`user_id`);--> statement-breakpoint
CREATE INDEX `sessions_expiry` ON `sessions` (`expires_at`);--> statement-breakpoint
CREATE TABLE `sign_in_links` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sign_in_links_expiry` ON `sign_in_links` (`expires_at`);--> statement-breakpoint
CREATE TABLE `users` (
	`number` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`organization_id` text NOT NULL,
	`email` text,
	`password_hash` text,
	`first_name` text,
	`last_name` text,
	`role` text NOT NULL,
	`secret_hash` text NOT NULL,
	`sealed_secret` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `users_id` ON `users` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `users_email` ON `users` (`email`);--> statement-breakpoint
CREATE UNIQUE INDEX `users_secret` ON `users` (`secret_hash`);--> statement-breakpoint
CREATE INDEX `users_organization` ON `users` (`organization_id`);--> statement-breakpoint
CREATE TABLE `vault_records` (
	`name` text PRIMARY KEY NOT NULL,
	`envelope` text NOT NULL
);
