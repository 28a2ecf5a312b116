package org.cinnabar.server.submission.workflow;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.util.List;

/**
 * When units are reminded by themselves (自动催报).
 *
 * @param days how many days before the deadline; negative: after it
 */
@ConfigurationProperties("cinnabar.reminders")
record ReminderSettings(@DefaultValue({"7", "3", "1", "0", "-1", "-3", "-7"}) List<Integer> days) {}
