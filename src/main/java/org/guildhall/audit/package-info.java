/// The append-only trail of every change and every look, each entry chained to the one before it.
/// It hears everybody; nobody calls it.
@NullMarked
package org.guildhall.audit;

import org.jspecify.annotations.NullMarked;
