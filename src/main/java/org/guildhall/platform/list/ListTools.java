package org.guildhall.platform.list;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guildhall.platform.web.Choice;
import org.jspecify.annotations.Nullable;

/// What a list offers beside its rows: further filters, views that people keep, the list as a file,
/// and news of what others change meanwhile.
///
/// @param pickers filters with one choice of several, as parameters of the address
/// @param shelf the views kept of this list, when views can be kept
/// @param file the address of the list as a file, when there is one
/// @param subject what the rows are, as history names it, when rows are shown anew by themselves
public record ListTools(
        List<Picker> pickers,
        @Nullable Shelf shelf,
        @Nullable String file,
        @Nullable String subject) {
    static final ListTools NONE = new ListTools(List.of(), null, null, null);

    public ListTools {
        pickers = List.copyOf(pickers);
    }

    /// A filter with one choice of several.
    public record Picker(String name, String label, List<Choice> choices) {
        public Picker {
            choices = List.copyOf(choices);
        }

        /// The choice that an address has made.
        Optional<Choice> chosen(Address at) {
            var value = at.value(name);
            return choices.stream().filter(choice -> choice.value().equals(value)).findFirst();
        }
    }

    /// The views that are kept of a list.
    ///
    /// @param action where one more is posted to, as `name`, `address` and perhaps `shared`
    public record Shelf(List<View> views, String action) {
        public Shelf {
            views = List.copyOf(views);
        }
    }

    /// A view that somebody keeps.
    ///
    /// @param shared seen by the whole desk
    /// @param by who shares it, when it isn't the reader
    /// @param removal where it is thrown away, for who may
    public record View(
            String name,
            String href,
            boolean shared,
            @Nullable String by,
            @Nullable String removal) {}

    /// The filters that the address has chosen, as links that take them off again.
    public List<WorkList.Filter> chosen(Address at) {
        return pickers.stream().flatMap(picker -> chip(picker, at)).toList();
    }

    private static Stream<WorkList.Filter> chip(Picker picker, Address at) {
        return picker.chosen(at).stream()
                .map(
                        choice ->
                                new WorkList.Filter(
                                        picker.label() + ": " + choice.label(),
                                        at.without("page").without(picker.name()).toString(),
                                        true,
                                        null));
    }

    /// Whether an address stands where a kept view leads.
    public static boolean isAt(View view, Address at) {
        return at.without("page").toString().equals(view.href());
    }
}
