DROP TABLE `office_links`;--> statement-breakpoint
DROP TABLE `office_sessions`;