INSERT INTO "units" ("id", "path") VALUES ('root', '/');--> statement-breakpoint
INSERT INTO "audit_head" ("id", "n", "hash") VALUES (1, 0, '');--> statement-breakpoint
CREATE FUNCTION audit_only_grows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'audit rows are neither changed nor deleted';
END
$$;--> statement-breakpoint
CREATE TRIGGER audit_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit"
	FOR EACH STATEMENT EXECUTE FUNCTION audit_only_grows();
