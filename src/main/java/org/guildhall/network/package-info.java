/// Partnerships: what an application becomes, which UIDs it opens the network console for.
@NullMarked
package org.guildhall.network;

import org.jspecify.annotations.NullMarked;
