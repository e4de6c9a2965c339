package org.guildhall.desk;

import java.util.UUID;
import org.guildhall.access.PersonId;

/// A view of a list that somebody keeps.
///
/// @param place the list's path
/// @param address the path with what was chosen
/// @param shared seen by all who may see the list
record SavedView(
        UUID id,
        PersonId person,
        String personName,
        String place,
        String name,
        String address,
        boolean shared) {}
