CREATE TABLE "accounts" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"full_name" text NOT NULL,
	"password" text,
	"federated" text,
	"totp_secret" "bytea",
	"totp_step" integer,
	"created_at" timestamp (3) with time zone NOT NULL,
	"disabled_at" timestamp (3) with time zone,
	CONSTRAINT "accounts_name_unique" UNIQUE("name"),
	CONSTRAINT "accounts_federated_unique" UNIQUE("federated")
);
--> statement-breakpoint
CREATE TABLE "attempts" (
	"key" text PRIMARY KEY NOT NULL,
	"count" integer NOT NULL,
	"until" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_head" (
	"id" integer PRIMARY KEY NOT NULL,
	"n" integer NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "class_codes" (
	"id" text PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"survey" text NOT NULL,
	"unit" text NOT NULL,
	"owner" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "class_codes_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "devices" (
	"id" text PRIMARY KEY NOT NULL,
	"hash" text NOT NULL,
	"name" text NOT NULL,
	"unit" text NOT NULL,
	"surveys" json NOT NULL,
	"paired_at" timestamp (3) with time zone NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	"version" text,
	"unsent" integer,
	CONSTRAINT "devices_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
CREATE TABLE "grants" (
	"account" text NOT NULL,
	"role" text NOT NULL,
	"unit" text NOT NULL,
	CONSTRAINT "grants_account_role_unit_pk" PRIMARY KEY("account","role","unit")
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"hash" text PRIMARY KEY NOT NULL,
	"id" text NOT NULL,
	"full_name" text NOT NULL,
	"role" text NOT NULL,
	"unit" text NOT NULL,
	"invited_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "invitations_id_unique" UNIQUE("id")
);
--> statement-breakpoint
CREATE TABLE "pairings" (
	"hash" text PRIMARY KEY NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"unit" text NOT NULL,
	"surveys" json NOT NULL,
	"owner" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "pairings_id_unique" UNIQUE("id")
);
--> statement-breakpoint
CREATE TABLE "pass_batches" (
	"id" text PRIMARY KEY NOT NULL,
	"survey" text NOT NULL,
	"unit" text NOT NULL,
	"owner" text NOT NULL,
	"issued" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "passes" (
	"hash" text PRIMARY KEY NOT NULL,
	"typed" text,
	"survey" text NOT NULL,
	"unit" text NOT NULL,
	"origin" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "passes_typed_unique" UNIQUE("typed")
);
--> statement-breakpoint
CREATE TABLE "recovery_codes" (
	"hash" text PRIMARY KEY NOT NULL,
	"account" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"hash" text PRIMARY KEY NOT NULL,
	"id" text NOT NULL,
	"account" text NOT NULL,
	"stage" text NOT NULL,
	"device" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "sessions_id_unique" UNIQUE("id")
);
--> statement-breakpoint
CREATE TABLE "unit_states" (
	"unit" text NOT NULL,
	"valid_from" text NOT NULL,
	"valid_until" text,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"folded" text NOT NULL,
	"kind" text NOT NULL,
	"parent" text,
	CONSTRAINT "unit_states_unit_valid_from_pk" PRIMARY KEY("unit","valid_from")
);
--> statement-breakpoint
CREATE TABLE "unit_successors" (
	"unit" text NOT NULL,
	"successor" text NOT NULL,
	"extent" text NOT NULL,
	CONSTRAINT "unit_successors_unit_successor_pk" PRIMARY KEY("unit","successor")
);
--> statement-breakpoint
CREATE TABLE "units" (
	"id" text PRIMARY KEY NOT NULL,
	"path" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "withdrawals" (
	"id" text PRIMARY KEY NOT NULL,
	"survey" text NOT NULL,
	"digest" text NOT NULL,
	"withdrawn_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "audit" ADD COLUMN "hash" text;--> statement-breakpoint
ALTER TABLE "responses" ADD COLUMN "unit" text;--> statement-breakpoint
ALTER TABLE "responses" ADD COLUMN "device" text;--> statement-breakpoint
ALTER TABLE "surveys" ADD COLUMN "guarded" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_account_accounts_id_fk" FOREIGN KEY ("account") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_account_accounts_id_fk" FOREIGN KEY ("account") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_account_accounts_id_fk" FOREIGN KEY ("account") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_states" ADD CONSTRAINT "unit_states_unit_units_id_fk" FOREIGN KEY ("unit") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sessions_account" ON "sessions" USING btree ("account");--> statement-breakpoint
CREATE INDEX "unit_states_code" ON "unit_states" USING btree ("code");--> statement-breakpoint
CREATE INDEX "units_path" ON "units" USING btree ("path");