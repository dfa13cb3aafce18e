// Puts the container into a shadow root, where `document.getElementById` does not find it.
"use strict";

(function () {
  const shadow = document.getElementById("host").attachShadow({ mode: "open" });
  const container = document.createElement("div");
  container.style.width = "400px";
  container.style.height = "600px";
  shadow.append(container);
  recorder.container = () => container;
})();
