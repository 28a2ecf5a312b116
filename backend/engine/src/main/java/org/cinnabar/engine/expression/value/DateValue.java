package org.cinnabar.engine.expression.value;

import java.time.LocalDate;

/** A day of the calendar (日期). */
public record DateValue(LocalDate date) implements Value {

    @Override
    public String text() {
        return date.toString();
    }
}
