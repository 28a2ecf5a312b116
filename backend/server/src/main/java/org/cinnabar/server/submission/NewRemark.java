package org.cinnabar.server.submission;

/** What an office has to say about one cell when it sends back (修改意见). */
public record NewRemark(Place place, Opinion text) {}
