/**
 * Tests of the product as its users get it: the jar as a process of its own, the pages in a real
 * browser.
 */
@NullMarked
package org.cinnabar.server.product;

import org.jspecify.annotations.NullMarked;
