-- Folded names by their trigrams, so that any part of a name of three letters or more is found by index.
CREATE VIRTUAL TABLE `instance_names` USING fts5(`name_key`, content='instances', content_rowid='number', tokenize='trigram');
--> statement-breakpoint
CREATE TRIGGER `instance_names_insert` AFTER INSERT ON `instances` BEGIN
  INSERT INTO `instance_names`(rowid, `name_key`) VALUES (new.`number`, new.`name_key`);
END;
--> statement-breakpoint
CREATE TRIGGER `instance_names_delete` AFTER DELETE ON `instances` BEGIN
  INSERT INTO `instance_names`(`instance_names`, rowid, `name_key`) VALUES ('delete', old.`number`, old.`name_key`);
END;
--> statement-breakpoint
CREATE TRIGGER `instance_names_update` AFTER UPDATE OF `name_key` ON `instances` WHEN old.`name_key` <> new.`name_key` BEGIN
  INSERT INTO `instance_names`(`instance_names`, rowid, `name_key`) VALUES ('delete', old.`number`, old.`name_key`);
  INSERT INTO `instance_names`(rowid, `name_key`) VALUES (new.`number`, new.`name_key`);
END;
