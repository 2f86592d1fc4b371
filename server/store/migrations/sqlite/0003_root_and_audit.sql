INSERT INTO `units` (`id`, `path`) VALUES ('root', '/');--> statement-breakpoint
INSERT INTO `audit_head` (`id`, `n`, `hash`) VALUES (1, 0, '');--> statement-breakpoint
CREATE TRIGGER `audit_unchanged` BEFORE UPDATE ON `audit` BEGIN
	SELECT RAISE(ABORT, 'audit rows are never changed');
END;--> statement-breakpoint
CREATE TRIGGER `audit_kept` BEFORE DELETE ON `audit` BEGIN
	SELECT RAISE(ABORT, 'audit rows are never deleted');
END;
