// In place of the machine's camera: a stream of pictures of the step that the page asks for at the moment.
(() => {
  const canvas = document.createElement("canvas");
  const drawing = canvas.getContext("2d");
  let picture;
  let asked;

  const show = async (step) => {
    const bytes = Uint8Array.from(atob(await window.pictureOf(step)), (byte) => byte.charCodeAt(0));
    picture = await createImageBitmap(new Blob([bytes], { type: "image/jpeg" }));
  };

  // A camera has noise: no two frames are the same file.
  const draw = () => {
    if (canvas.width !== picture.width || canvas.height !== picture.height) {
      canvas.width = picture.width;
      canvas.height = picture.height;
    }
    drawing.drawImage(picture, 0, 0);
    for (let i = 0; i < 60; i++) {
      drawing.fillStyle = `rgb(128 128 128 / ${Math.random() * 20}%)`;
      drawing.fillRect(Math.random() * canvas.width, Math.random() * canvas.height, 2, 2);
    }
  };

  const look = () => {
    const element = document.querySelector("[data-step]");
    const now = element && `${element.dataset.number} ${element.dataset.step}`;
    if (now && now !== asked) {
      asked = now;
      void show(element.dataset.step);
    }
  };

  navigator.mediaDevices.getUserMedia = async () => {
    await show("FRONTAL");
    draw();
    setInterval(draw, 50);
    new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
    return canvas.captureStream(20);
  };
})();
