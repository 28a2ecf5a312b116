@NullMarked
package org.cinnabar.server.workbook;

import org.jspecify.annotations.NullMarked;
