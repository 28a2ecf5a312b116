/** Where the database is and how it is kept running (数据库): embedded or own PostgreSQL. Internal. */
@NullMarked
package org.cinnabar.server.platform.database;

import org.jspecify.annotations.NullMarked;
