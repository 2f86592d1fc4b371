CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`full_name` text NOT NULL,
	`password` text,
	`federated` text,
	`totp_secret` blob,
	`totp_step` integer,
	`created_at` text NOT NULL,
	`disabled_at` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_name_unique` ON `accounts` (`name`);--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_federated_unique` ON `accounts` (`federated`);--> statement-breakpoint
CREATE TABLE `attempts` (
	`key` text PRIMARY KEY NOT NULL,
	`count` integer NOT NULL,
	`until` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `audit_head` (
	`id` integer PRIMARY KEY NOT NULL,
	`n` integer NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `class_codes` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`survey` text NOT NULL,
	`unit` text NOT NULL,
	`owner` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `class_codes_code_unique` ON `class_codes` (`code`);--> statement-breakpoint
CREATE TABLE `devices` (
	`id` text PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`name` text NOT NULL,
	`unit` text NOT NULL,
	`surveys` text NOT NULL,
	`paired_at` text NOT NULL,
	`seen_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`revoked_at` text,
	`version` text,
	`unsent` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `devices_hash_unique` ON `devices` (`hash`);--> statement-breakpoint
CREATE TABLE `grants` (
	`account` text NOT NULL,
	`role` text NOT NULL,
	`unit` text NOT NULL,
	PRIMARY KEY(`account`, `role`, `unit`),
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `invitations` (
	`hash` text PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`full_name` text NOT NULL,
	`role` text NOT NULL,
	`unit` text NOT NULL,
	`invited_by` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_id_unique` ON `invitations` (`id`);--> statement-breakpoint
CREATE TABLE `pairings` (
	`hash` text PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`unit` text NOT NULL,
	`surveys` text NOT NULL,
	`owner` text NOT NULL,
	`expires_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `pairings_id_unique` ON `pairings` (`id`);--> statement-breakpoint
CREATE TABLE `pass_batches` (
	`id` text PRIMARY KEY NOT NULL,
	`survey` text NOT NULL,
	`unit` text NOT NULL,
	`owner` text NOT NULL,
	`issued` integer NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `passes` (
	`hash` text PRIMARY KEY NOT NULL,
	`typed` text,
	`survey` text NOT NULL,
	`unit` text NOT NULL,
	`origin` text NOT NULL,
	`expires_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `passes_typed_unique` ON `passes` (`typed`);--> statement-breakpoint
CREATE TABLE `recovery_codes` (
	`hash` text PRIMARY KEY NOT NULL,
	`account` text NOT NULL,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`hash` text PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`account` text NOT NULL,
	`stage` text NOT NULL,
	`device` text NOT NULL,
	`created_at` text NOT NULL,
	`seen_at` text NOT NULL,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_id_unique` ON `sessions` (`id`);--> statement-breakpoint
CREATE INDEX `sessions_account` ON `sessions` (`account`);--> statement-breakpoint
CREATE TABLE `unit_states` (
	`unit` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_until` text,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`folded` text NOT NULL,
	`kind` text NOT NULL,
	`parent` text,
	PRIMARY KEY(`unit`, `valid_from`),
	FOREIGN KEY (`unit`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `unit_states_code` ON `unit_states` (`code`);--> statement-breakpoint
CREATE TABLE `unit_successors` (
	`unit` text NOT NULL,
	`successor` text NOT NULL,
	`extent` text NOT NULL,
	PRIMARY KEY(`unit`, `successor`)
);
--> statement-breakpoint
CREATE TABLE `units` (
	`id` text PRIMARY KEY NOT NULL,
	`path` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `units_path` ON `units` (`path`);--> statement-breakpoint
CREATE TABLE `withdrawals` (
	`id` text PRIMARY KEY NOT NULL,
	`survey` text NOT NULL,
	`digest` text NOT NULL,
	`withdrawn_at` text NOT NULL
);
--> statement-breakpoint
ALTER TABLE `audit` ADD `hash` text;--> statement-breakpoint
ALTER TABLE `responses` ADD `unit` text;--> statement-breakpoint
ALTER TABLE `responses` ADD `device` text;--> statement-breakpoint
ALTER TABLE `surveys` ADD `guarded` integer DEFAULT false NOT NULL;