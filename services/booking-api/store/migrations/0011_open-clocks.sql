CREATE TABLE "open_clock" (
	"booking_id" uuid NOT NULL,
	"side" text NOT NULL,
	"open_until" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "open_clock_booking_id_side_pk" PRIMARY KEY("booking_id","side")
);
