/**
 * 工作簿 (workbook): writes and reads spreadsheets; the only place that touches Apache POI. May
 * import: platform.
 */
@ApplicationModule(allowedDependencies = {"platform"})
@NullMarked
package org.cinnabar.server.workbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
