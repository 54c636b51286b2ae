DROP INDEX `instances_by_name`;--> statement-breakpoint
DROP INDEX `instances_by_state`;--> statement-breakpoint
DROP INDEX `instances_disabled`;--> statement-breakpoint
DROP INDEX `instances_by_element`;--> statement-breakpoint
CREATE INDEX `instances_deleted` ON `instances` (`organization_id`,`id`) WHERE "instances"."deleted_at" is not null;--> statement-breakpoint
CREATE INDEX `instances_to_purge` ON `instances` (`deleted_at`) WHERE "instances"."deleted_at" is not null;--> statement-breakpoint
CREATE INDEX `instances_by_name` ON `instances` (`organization_id`,`name_key`,`id`,`state`,`deleted_at`) WHERE "instances"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX `instances_by_state` ON `instances` (`organization_id`,`state`,`id`,`deleted_at`) WHERE "instances"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX `instances_disabled` ON `instances` (`organization_id`,`id`,`disabled`,`deleted_at`) WHERE "instances"."disabled" = 1 and "instances"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX `instances_by_element` ON `instances` (`organization_id`,`element_key`,`id`,`deleted_at`) WHERE "instances"."deleted_at" is null;
--> statement-breakpoint
DROP TRIGGER `instance_names_delete`;
--> statement-breakpoint
DROP TRIGGER `instance_names_update`;
--> statement-breakpoint
DROP TABLE `instance_names`;
--> statement-breakpoint
-- The trigrams of names, each a word that begins with the end of its organisation's id: what one organisation seeks is
-- then no more work for all that others have. Letters are written as the hexadecimal digits of their UTF-8.
CREATE VIRTUAL TABLE `instance_names` USING fts5(`trigrams`, content='', columnsize=0, tokenize='ascii');
--> statement-breakpoint
INSERT INTO `instance_names`(rowid, `trigrams`)
  SELECT `number`, (WITH RECURSIVE at(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM at WHERE i < length(`name_key`) - 2)
    SELECT group_concat(substr(`organization_id`, 25) || hex(substr(`name_key`, i, 3)), ' ' ORDER BY i) FROM at)
  FROM `instances` WHERE `number` <= (SELECT `indexed_to` FROM `name_index`);
--> statement-breakpoint
CREATE TRIGGER `instance_names_delete` AFTER DELETE ON `instances`
WHEN old.`number` <= (SELECT `indexed_to` FROM `name_index`) BEGIN
  INSERT INTO `instance_names`(`instance_names`, rowid, `trigrams`) VALUES ('delete', old.`number`, (WITH RECURSIVE at(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM at WHERE i < length(old.`name_key`) - 2)
    SELECT group_concat(substr(old.`organization_id`, 25) || hex(substr(old.`name_key`, i, 3)), ' ' ORDER BY i) FROM at));
END;
--> statement-breakpoint
CREATE TRIGGER `instance_names_update` AFTER UPDATE OF `name_key` ON `instances`
WHEN old.`name_key` <> new.`name_key` AND old.`number` <= (SELECT `indexed_to` FROM `name_index`) BEGIN
  INSERT INTO `instance_names`(`instance_names`, rowid, `trigrams`) VALUES ('delete', old.`number`, (WITH RECURSIVE at(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM at WHERE i < length(old.`name_key`) - 2)
    SELECT group_concat(substr(old.`organization_id`, 25) || hex(substr(old.`name_key`, i, 3)), ' ' ORDER BY i) FROM at));
  INSERT INTO `instance_names`(rowid, `trigrams`) VALUES (new.`number`, (WITH RECURSIVE at(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM at WHERE i < length(new.`name_key`) - 2)
    SELECT group_concat(substr(new.`organization_id`, 25) || hex(substr(new.`name_key`, i, 3)), ' ' ORDER BY i) FROM at));
END;
