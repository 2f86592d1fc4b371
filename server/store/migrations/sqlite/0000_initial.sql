CREATE TABLE `audit` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` text NOT NULL,
	`actor` text NOT NULL,
	`action` text NOT NULL,
	`subject` text NOT NULL,
	`detail` text
);
--> statement-breakpoint
CREATE TABLE `office_links` (
	`hash` text PRIMARY KEY NOT NULL,
	`expires_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `office_sessions` (
	`hash` text PRIMARY KEY NOT NULL,
	`expires_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `responses` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`survey` text NOT NULL,
	`version` integer NOT NULL,
	`locale` text NOT NULL,
	`mode` text NOT NULL,
	`place` text,
	`card` text,
	`phase` text,
	`started_at` text NOT NULL,
	`submitted_at` text NOT NULL,
	`received_at` text NOT NULL,
	`digest` text NOT NULL,
	`answers` text NOT NULL,
	`coded` blob NOT NULL,
	FOREIGN KEY (`survey`,`version`) REFERENCES `versions`(`survey`,`version`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `responses_id_unique` ON `responses` (`id`);--> statement-breakpoint
CREATE INDEX `responses_survey` ON `responses` (`survey`,`version`,`seq`);--> statement-breakpoint
CREATE TABLE `surveys` (
	`slug` text PRIMARY KEY NOT NULL,
	`open` integer NOT NULL,
	`version` integer NOT NULL,
	`modes` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `versions` (
	`survey` text NOT NULL,
	`version` integer NOT NULL,
	`definition` text NOT NULL,
	`codebook` text NOT NULL,
	`sha256` text NOT NULL,
	`published_at` text NOT NULL,
	PRIMARY KEY(`survey`, `version`),
	FOREIGN KEY (`survey`) REFERENCES `surveys`(`slug`) ON UPDATE no action ON DELETE no action
);
