CREATE TABLE "cards" (
	"class" text NOT NULL,
	"code" text NOT NULL,
	"number" integer NOT NULL,
	"survey" text NOT NULL,
	"issue" text NOT NULL,
	"sex" integer,
	"audience" integer,
	"first_class" boolean,
	"marks" json,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "cards_class_code_pk" PRIMARY KEY("class","code")
);
--> statement-breakpoint
CREATE TABLE "key_corrections" (
	"survey" text NOT NULL,
	"version" integer NOT NULL,
	"item" text NOT NULL,
	"key" json NOT NULL,
	"reason" text NOT NULL,
	"corrected_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "key_corrections_survey_version_item_pk" PRIMARY KEY("survey","version","item")
);
--> statement-breakpoint
CREATE TABLE "seats" (
	"class" text NOT NULL,
	"card" text NOT NULL,
	"phase" text NOT NULL,
	"hash" text NOT NULL,
	"survey" text NOT NULL,
	"joined_at" timestamp (3) with time zone NOT NULL,
	"started_at" timestamp (3) with time zone,
	"recovered" boolean DEFAULT false NOT NULL,
	"response" text,
	"answered_at" timestamp (3) with time zone,
	CONSTRAINT "seats_class_card_phase_pk" PRIMARY KEY("class","card","phase"),
	CONSTRAINT "seats_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
CREATE TABLE "training_classes" (
	"id" text PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"course" text NOT NULL,
	"title" text NOT NULL,
	"unit" text NOT NULL,
	"place" text NOT NULL,
	"held_on" text NOT NULL,
	"owner" text NOT NULL,
	"expected_women" integer NOT NULL,
	"expected_men" integer NOT NULL,
	"survey" text NOT NULL,
	"parallel_survey" text,
	"minutes" integer,
	"salt" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"revealed_at" timestamp (3) with time zone,
	CONSTRAINT "training_classes_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "training_phases" (
	"class" text NOT NULL,
	"phase" text NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone,
	CONSTRAINT "training_phases_class_phase_pk" PRIMARY KEY("class","phase")
);
--> statement-breakpoint
CREATE TABLE "trusted_senders" (
	"key" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"trusted_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "responses" ADD COLUMN "class" text;--> statement-breakpoint
CREATE INDEX "responses_class" ON "responses" USING btree ("class");