import { parseDate } from "@internationalized/date";
import { Button, Calendar, CalendarCell, CalendarGrid, CalendarGridBody, CalendarGridHeader, CalendarHeaderCell, DateInput, DatePicker, DateSegment, Dialog, Group, Heading, Label, Popover } from "react-aria-components";
import { FieldFault } from "./field.tsx";
import { Icon } from "./icon.tsx";

/** A calendar day (`YYYY-MM-DD`), typed or picked, in the reader's own order. */
export function DateField({ label, value, onChange, fault }: {
  label: string; value: string | null; onChange(day: string | null): void; fault?: string | undefined;
}) {
  return (
    <DatePicker
      className="field" value={value ? parseDate(value) : null} onChange={(day) => onChange(day ? day.toString() : null)}
      isInvalid={fault !== undefined} validationBehavior="aria" shouldForceLeadingZeros
    >
      <Label className="field-label">{label}</Label>
      <Group className="input date-group">
        <DateInput className="date-input">{(segment) => <DateSegment segment={segment} className="date-segment" />}</DateInput>
        <Button className="date-button"><Icon name="calendar" /></Button>
      </Group>
      <FieldFault fault={fault} />
      <Popover className="popover" offset={4}>
        <Dialog className="calendar-dialog"><MonthSheet /></Dialog>
      </Popover>
    </DatePicker>
  );
}

function MonthSheet() {
  return (
    <Calendar className="calendar">
      <header>
        <Button slot="previous" className="button is-quiet is-icon"><Icon name="back" /></Button>
        <Heading level={2} />
        <Button slot="next" className="button is-quiet is-icon"><Icon name="next" /></Button>
      </header>
      <CalendarGrid>
        <CalendarGridHeader>{(day) => <CalendarHeaderCell>{day}</CalendarHeaderCell>}</CalendarGridHeader>
        <CalendarGridBody>{(day) => <CalendarCell date={day} className="calendar-day" />}</CalendarGridBody>
      </CalendarGrid>
    </Calendar>
  );
}
