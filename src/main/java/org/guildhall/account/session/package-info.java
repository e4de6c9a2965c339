/// Who is signed in, on which device: sessions in the database, known by a cookie.
@NamedInterface("session")
@NullMarked
package org.guildhall.account.session;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
