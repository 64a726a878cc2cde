// The editorial calendar through an iCalendar parser of another author.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import ICAL from "ical.js";

test("the editorial calendar is read as it is meant", () => {
  const text = readFileSync(process.env.VALIDATE_CALENDAR, "utf8");
  const calendar = new ICAL.Component(ICAL.parse(text));
  assert.equal(calendar.getFirstPropertyValue("version"), "2.0");
  assert.ok(calendar.getFirstPropertyValue("prodid"));
  const events = calendar.getAllSubcomponents("vevent").map((it) => new ICAL.Event(it));
  assert.ok(events.length > 0);
  assert.equal(new Set(events.map((it) => it.uid)).size, events.length, "a UID twice");
  for (const event of events) {
    assert.ok(event.uid && event.summary && event.startDate, event.uid);
    assert.ok(event.component.getFirstPropertyValue("dtstamp"), event.uid);
  }
});
