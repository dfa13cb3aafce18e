// What a project does that installs the package: import it, and call the documented API.
import globalConnect from "ambidesk-global-connect";

const container = document.getElementById("container-div");
container.style.width = "400px";
container.style.height = "500px";

window.startDesk = (parameters) =>
  new Promise((resolve, reject) => {
    globalConnect.core.initCCP(container, {
      ...parameters,
      getPrimaryRegion: (callback) => {
        callback().then(() => resolve(window.globalConnect.core.primaryRegion), reject);
      },
    });
  });
