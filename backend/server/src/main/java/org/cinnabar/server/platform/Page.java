package org.cinnabar.server.platform;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a longer list (分页).
 *
 * @param page number of this page, from 0
 * @param size most items a page may hold
 * @param total items on all pages together
 */
public record Page<T>(List<T> items, int page, int size, long total) {

    /** Most items a page may be asked for. */
    public static final int LARGEST = 200;

    /** The same page with other items. */
    public <R> Page<R> map(Function<? super T, ? extends R> mapper) {
        return new Page<>(items.stream().<R>map(mapper).toList(), page, size, total);
    }
}
