package org.gaitkeeper.platform.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next to be sent as {@code after} for the next page; null when this is the last one
 */
public record Items<T>(List<T> items, @Nullable String next) {

    public Items {
        items = List.copyOf(items);
    }

    /**
     * The page of what was found when one more than its limit was asked for.
     *
     * @param limit most entries of the page, at least 1
     * @param key of an entry, from which the page after it goes on
     */
    public static <T> Items<T> page(List<T> found, int limit, Function<T, Object> key) {
        return found.size() <= limit
                ? new Items<>(found, null)
                : new Items<>(
                        found.subList(0, limit), key.apply(found.get(limit - 1)).toString());
    }

    /** The same page with its entries in another form. */
    public <S> Items<S> map(Function<T, S> form) {
        return new Items<>(items.stream().map(form).toList(), next);
    }

    /** {@link #next()} for a page; empty when this is the last one. */
    public String following() {
        return next == null ? "" : next;
    }
}
