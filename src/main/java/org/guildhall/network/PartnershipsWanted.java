package org.guildhall.network;

import java.util.Optional;
import org.guildhall.access.Uid;

/// Which partnerships a program asks for; nothing that is empty.
///
/// @param uid only the one that this account sells in
/// @param words to be found in the company or a UID, as on the desk's list
record PartnershipsWanted(Optional<Uid> uid, String programme, String site, String words) {
    PartnershipsWanted of(Optional<Uid> only) {
        return new PartnershipsWanted(only, programme, site, words);
    }
}
