CREATE TABLE "audit" (
	"seq" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp (3) with time zone NOT NULL,
	"actor" text NOT NULL,
	"action" text NOT NULL,
	"subject" text NOT NULL,
	"detail" json
);
--> statement-breakpoint
CREATE TABLE "office_links" (
	"hash" text PRIMARY KEY NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "office_sessions" (
	"hash" text PRIMARY KEY NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "responses" (
	"seq" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "responses_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"id" text NOT NULL,
	"survey" text NOT NULL,
	"version" integer NOT NULL,
	"locale" text NOT NULL,
	"mode" text NOT NULL,
	"place" text,
	"card" text,
	"phase" text,
	"started_at" timestamp (3) with time zone NOT NULL,
	"submitted_at" timestamp (3) with time zone NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"digest" text NOT NULL,
	"answers" text NOT NULL,
	"coded" "bytea" NOT NULL,
	CONSTRAINT "responses_id_unique" UNIQUE("id")
);
--> statement-breakpoint
CREATE TABLE "surveys" (
	"slug" text PRIMARY KEY NOT NULL,
	"open" boolean NOT NULL,
	"version" integer NOT NULL,
	"modes" json NOT NULL
);
--> statement-breakpoint
CREATE TABLE "versions" (
	"survey" text NOT NULL,
	"version" integer NOT NULL,
	"definition" json NOT NULL,
	"codebook" json NOT NULL,
	"sha256" text NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "versions_survey_version_pk" PRIMARY KEY("survey","version")
);
--> statement-breakpoint
ALTER TABLE "responses" ADD CONSTRAINT "responses_survey_version_versions_survey_version_fk" FOREIGN KEY ("survey","version") REFERENCES "public"."versions"("survey","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "versions" ADD CONSTRAINT "versions_survey_surveys_slug_fk" FOREIGN KEY ("survey") REFERENCES "public"."surveys"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "responses_survey" ON "responses" USING btree ("survey","version","seq");