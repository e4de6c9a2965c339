package org.guildhall.desk;

import java.time.Clock;
import java.util.UUID;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Permission;
import org.guildhall.platform.list.Address;
import org.guildhall.platform.list.ListTools;
import org.guildhall.platform.value.Ids;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Views that people keep of the desk's lists, for themselves or shared with the desk. What is kept
/// is the list's address: who opens one sees what they may see, not what its maker saw.
@Service
public class SavedViews {
    private static final int MOST = 50;

    private final SavedViewStore store;
    private final Clock clock;

    SavedViews(SavedViewStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// The views of the list at that address, the reader's own and those that are shared.
    @Transactional(readOnly = true)
    public ListTools.Shelf shelf(Address at, Staff caller) {
        var views =
                store.of(caller.person(), at.path()).stream()
                        .map(view -> shown(view, caller))
                        .toList();
        return new ListTools.Shelf(views, SavedViewPages.HERE);
    }

    /// Keeps a view; a person's names are different ones on each list.
    @Transactional
    public void keep(String name, String address, boolean shared, Staff caller) {
        var query = address.indexOf('?');
        var place = query < 0 ? address : address.substring(0, query);
        if (!Address.leadsBelow("/desk/", address)) throw new NotFound();
        if (store.count(caller.person()) >= MOST) {
            throw Invalid.at("name", "desk.view.many", MOST);
        }
        var view =
                new SavedView(
                        Ids.next(), caller.person(), caller.name(), place, name, address, shared);
        if (!store.add(view, clock.instant())) throw Invalid.at("name", "desk.view.known", name);
    }

    /// Throws a view away: one's own, or, as a lead, one that is shared.
    @Transactional
    public void remove(UUID id, Staff caller) {
        var view = store.byId(id).filter(known -> mayRemove(known, caller));
        store.remove(view.orElseThrow(NotFound::new).id());
    }

    private static ListTools.View shown(SavedView view, Staff caller) {
        var own = view.person().equals(caller.person());
        return new ListTools.View(
                view.name(),
                view.address(),
                view.shared(),
                own ? null : view.personName(),
                mayRemove(view, caller)
                        ? SavedViewPages.HERE + "/" + view.id() + "/removal"
                        : null);
    }

    private static boolean mayRemove(SavedView view, Staff caller) {
        return view.person().equals(caller.person()) || (view.shared() && leads(view, caller));
    }

    /// Whether the caller leads those who work with the list.
    private static boolean leads(SavedView view, Staff caller) {
        var ofTickets = view.place().startsWith("/desk/ticket");
        return caller.may(ofTickets ? Permission.SUPERVISE_TICKETS : Permission.LEAD_REVIEWS);
    }
}
