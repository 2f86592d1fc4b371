CREATE TABLE `password_links` (
	`hash` text PRIMARY KEY NOT NULL,
	`account` text NOT NULL,
	`made_by` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `password_links_account_unique` ON `password_links` (`account`);