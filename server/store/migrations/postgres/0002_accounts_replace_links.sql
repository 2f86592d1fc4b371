DROP TABLE "office_links" CASCADE;--> statement-breakpoint
DROP TABLE "office_sessions" CASCADE;