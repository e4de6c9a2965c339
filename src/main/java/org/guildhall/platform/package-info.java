/// What every part stands on: database, events, mail, timers, files, the web edge. No word of the
/// business.
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package org.guildhall.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
