// The one declared order. The server puts each file in the place of its line. Every behaviour listens on the
// document, so that a part swapped in later needs nothing to start it.
import "./scripted.js";
import "./theme.js";
import "./copy.js";
import "./reveal.js";
import "./menu.js";
import "./dialog.js";
import "./autosave.js";
import "./kept.js";
import "./count.js";
import "./rows.js";
import "./problems.js";
import "./upload.js";
import "./passkey.js";
import "./guard.js";
import "./worklist.js";
import "./signature.js";
import "./news.js";
import "./replying.js";
