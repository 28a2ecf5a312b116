/**
 * Generates the table classes (表结构类) from the migrations; part of the build, not of the product.
 */
@NullMarked
package org.cinnabar.db.codegen;

import org.jspecify.annotations.NullMarked;
