CREATE TABLE `cards` (
	`class` text NOT NULL,
	`code` text NOT NULL,
	`number` integer NOT NULL,
	`survey` text NOT NULL,
	`issue` text NOT NULL,
	`sex` integer,
	`audience` integer,
	`first_class` integer,
	`marks` text,
	`created_at` text NOT NULL,
	PRIMARY KEY(`class`, `code`)
);
--> statement-breakpoint
CREATE TABLE `key_corrections` (
	`survey` text NOT NULL,
	`version` integer NOT NULL,
	`item` text NOT NULL,
	`key` text NOT NULL,
	`reason` text NOT NULL,
	`corrected_at` text NOT NULL,
	PRIMARY KEY(`survey`, `version`, `item`)
);
--> statement-breakpoint
CREATE TABLE `seats` (
	`class` text NOT NULL,
	`card` text NOT NULL,
	`phase` text NOT NULL,
	`hash` text NOT NULL,
	`survey` text NOT NULL,
	`joined_at` text NOT NULL,
	`started_at` text,
	`recovered` integer DEFAULT false NOT NULL,
	`response` text,
	`answered_at` text,
	PRIMARY KEY(`class`, `card`, `phase`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `seats_hash_unique` ON `seats` (`hash`);--> statement-breakpoint
CREATE TABLE `training_classes` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`course` text NOT NULL,
	`title` text NOT NULL,
	`unit` text NOT NULL,
	`place` text NOT NULL,
	`held_on` text NOT NULL,
	`owner` text NOT NULL,
	`expected_women` integer NOT NULL,
	`expected_men` integer NOT NULL,
	`survey` text NOT NULL,
	`parallel_survey` text,
	`minutes` integer,
	`salt` text NOT NULL,
	`created_at` text NOT NULL,
	`revealed_at` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `training_classes_code_unique` ON `training_classes` (`code`);--> statement-breakpoint
CREATE TABLE `training_phases` (
	`class` text NOT NULL,
	`phase` text NOT NULL,
	`opened_at` text NOT NULL,
	`closed_at` text,
	PRIMARY KEY(`class`, `phase`)
);
--> statement-breakpoint
CREATE TABLE `trusted_senders` (
	`key` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`trusted_at` text NOT NULL
);
--> statement-breakpoint
ALTER TABLE `responses` ADD `class` text;--> statement-breakpoint
CREATE INDEX `responses_class` ON `responses` (`class`);