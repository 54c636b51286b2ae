-- Which processes work on the database, and with which keys; like leases it may be lost.
CREATE UNLOGGED TABLE "shared"."processes" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"key_ids" text[] NOT NULL,
	"seen_at" timestamp with time zone NOT NULL
) WITH (fillfactor = 50);
