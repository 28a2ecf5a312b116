/** The endpoints of the summary forms (综合表接口). Allowed imports: those of the aggregation module. */
@NullMarked
package org.cinnabar.server.aggregation.web;

import org.jspecify.annotations.NullMarked;
