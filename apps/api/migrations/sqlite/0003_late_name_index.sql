CREATE TABLE `name_index` (
	`indexed_to` integer NOT NULL
);
--> statement-breakpoint
-- A name is indexed a moment after its instance was made, many at a time: within the create's own transaction it cost a
-- third of the writer's work. Until then it is found by reading what is not indexed yet.
INSERT INTO `name_index` VALUES (coalesce((SELECT max(`number`) FROM `instances`), 0));
--> statement-breakpoint
DROP TRIGGER `instance_names_insert`;
--> statement-breakpoint
DROP TRIGGER `instance_names_delete`;
--> statement-breakpoint
DROP TRIGGER `instance_names_update`;
--> statement-breakpoint
CREATE TRIGGER `instance_names_delete` AFTER DELETE ON `instances`
WHEN old.`number` <= (SELECT `indexed_to` FROM `name_index`) BEGIN
  INSERT INTO `instance_names`(`instance_names`, rowid, `name_key`) VALUES ('delete', old.`number`, old.`name_key`);
END;
--> statement-breakpoint
CREATE TRIGGER `instance_names_update` AFTER UPDATE OF `name_key` ON `instances`
WHEN old.`name_key` <> new.`name_key` AND old.`number` <= (SELECT `indexed_to` FROM `name_index`) BEGIN
  INSERT INTO `instance_names`(`instance_names`, rowid, `name_key`) VALUES ('delete', old.`number`, old.`name_key`);
  INSERT INTO `instance_names`(rowid, `name_key`) VALUES (new.`number`, new.`name_key`);
END;
