// Says that scripts run, so that what needs them shows only then.
document.documentElement.classList.add("scripted");
