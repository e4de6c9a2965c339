package org.guildhall.platform.list;

import java.util.List;
import java.util.function.Function;
import org.guildhall.platform.web.Choice;
import org.jspecify.annotations.Nullable;

/// A list of work: filters and sort live in its address, 50 rows a page.
///
/// @param at the address it is shown at, with its filters
/// @param caption what the list is, for who can't see it
/// @param total how many rows there are on all pages, as far as they were counted
/// @param most how far they were counted; more than that is not a number but "more than"
/// @param search the name of the parameter that searches, when it can be searched
/// @param bulk what can be done with several rows at once, when something can
/// @param tools what else the list offers
public record WorkList(
        Address at,
        String caption,
        List<Filter> filters,
        List<Column> columns,
        List<Row> rows,
        long total,
        long most,
        @Nullable String search,
        Empty empty,
        @Nullable Bulk bulk,
        ListTools tools) {
    /// Rows on a page.
    public static final int PAGE = 50;

    private static final int COUNTED = 10_000;

    public WorkList {
        filters = List.copyOf(filters);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /// A list with nothing else to offer.
    public WorkList(
            Address at,
            String caption,
            List<Filter> filters,
            List<Column> columns,
            List<Row> rows,
            long total,
            @Nullable String search,
            Empty empty,
            @Nullable Bulk bulk) {
        this(
                at,
                caption,
                filters,
                columns,
                rows,
                total,
                Long.MAX_VALUE,
                search,
                empty,
                bulk,
                ListTools.NONE);
    }

    /// A list without anything to do for several rows at once.
    public WorkList(
            Address at,
            String caption,
            List<Filter> filters,
            List<Column> columns,
            List<Row> rows,
            long total,
            @Nullable String search,
            Empty empty) {
        this(at, caption, filters, columns, rows, total, search, empty, null);
    }

    /// The same list with what else it offers.
    public WorkList with(ListTools more) {
        return new WorkList(
                at, caption, filters, columns, rows, total, most, search, empty, bulk, more);
    }

    /// The same list, whose rows were counted no further than this.
    public WorkList counted(long most) {
        return new WorkList(
                at, caption, filters, columns, rows, total, most, search, empty, bulk, tools);
    }

    /// How far the rows of a list are counted that may grow for years: to ten thousand, and at
    /// least to the end of the page shown.
    public static int most(Address at) {
        return most(at, COUNTED);
    }

    /// The same, for a list that counts no further than `least` by itself.
    public static int most(Address at, int least) {
        return Math.max(least, at.number("page", 1) * PAGE);
    }

    /// Something done with all ticked rows: posted to the action as `row` (each row's id) and `to`
    /// (the choice).
    public record Bulk(String action, String label, List<Choice> choices) {
        public Bulk {
            choices = List.copyOf(choices);
        }
    }

    /// A filter as a link; `count` may be left out.
    public record Filter(String label, String href, boolean chosen, @Nullable Long count) {
        /// The views of a list, each a link to its first page.
        ///
        /// @param word what a view is called in the address, as `view`
        public static <V> List<Filter> views(
                Address at,
                List<V> views,
                V chosen,
                Function<V, String> word,
                Function<V, String> label) {
            return views.stream()
                    .map(
                            view ->
                                    new Filter(
                                            label.apply(view),
                                            at.first("view", word.apply(view)).toString(),
                                            view.equals(chosen),
                                            null))
                    .toList();
        }
    }

    /// A column; one with a `sort` can be sorted by it. One that is `spare` is shown only to who
    /// asks for it.
    public record Column(String label, @Nullable String sort, boolean number, boolean spare) {
        public Column(String label) {
            this(label, null, false);
        }

        public Column(String label, String sort) {
            this(label, sort, false);
        }

        public Column(String label, @Nullable String sort, boolean number) {
            this(label, sort, number, false);
        }

        /// The same, shown only to who asks for it.
        public Column kept() {
            return new Column(label, sort, number, true);
        }
    }

    /// A row: the first cell is the link to the thing; the id is what bulk actions name it by.
    public record Row(String id, String href, String title, List<Cell> cells) {
        /// A row that nothing is done with in bulk.
        public Row(String href, String title, List<Cell> cells) {
            this("", href, title, cells);
        }

        public Row {
            cells = List.copyOf(cells);
        }

        /// The thing by which news of it finds the row: the last part of its address.
        public String key() {
            return href.substring(href.lastIndexOf('/') + 1);
        }
    }

    /// Said when there is no row: why, and what to do, perhaps with a link.
    public record Empty(String title, String words, @Nullable String link, @Nullable String href) {}

    /// Whether there are rows, but none on the page that the address names: the list has become
    /// shorter, as by giving all of its last page away.
    public boolean isBehindTheLast() {
        return rows.isEmpty() && total > 0;
    }

    /// Its pages.
    public Pages pages() {
        return new Pages(at, total, most);
    }

    /// The number of the first row shown, from 1; 0 when there is none.
    public long first() {
        return rows.isEmpty() ? 0 : at.offset() + 1L;
    }

    /// The number of the last row shown.
    public long last() {
        return rows.isEmpty() ? 0 : first() + rows.size() - 1;
    }

    /// Its columns, as the reader chose and sorted them.
    public ListColumns chosen() {
        return new ListColumns(at, columns);
    }
}
