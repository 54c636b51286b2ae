CREATE TABLE `refused_secrets` (
	`user_hash` text NOT NULL,
	`secret_hash` text NOT NULL,
	`at` integer NOT NULL,
	`message` text NOT NULL,
	`provider_message` text,
	PRIMARY KEY(`user_hash`, `secret_hash`)
);
--> statement-breakpoint
CREATE INDEX `refused_secrets_at` ON `refused_secrets` (`at`);