-- What several processes share beside the rows (docs/postgresql.md). Written by hand: nothing here is on SQLite, and all of
-- it may be lost with a crash of the database, so it is not logged. Rows are rewritten in place, for which they have room.
CREATE SCHEMA IF NOT EXISTS "shared";--> statement-breakpoint
CREATE UNLOGGED TABLE "shared"."leases" (
	"name" text collate "C" PRIMARY KEY NOT NULL,
	"holder" text NOT NULL,
	"until" timestamp with time zone NOT NULL
) WITH (fillfactor = 50);--> statement-breakpoint
CREATE UNLOGGED TABLE "shared"."resting_times" (
	"key" text collate "C" PRIMARY KEY NOT NULL,
	"at" double precision NOT NULL
) WITH (fillfactor = 50);--> statement-breakpoint
CREATE UNLOGGED TABLE "shared"."sign_in_refusals" (
	"name" text collate "C" PRIMARY KEY NOT NULL,
	"count" double precision NOT NULL,
	"until" double precision NOT NULL,
	"forgotten_at" double precision NOT NULL
) WITH (fillfactor = 50);
