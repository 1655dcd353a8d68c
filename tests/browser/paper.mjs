// Pages as a printer would get them: PDFs, what stands on them, and pictures of them as a phone sees them.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const QR_READER = fileURLToPath(new URL("../node_modules/jsqr/dist/jsQR.js", import.meta.url));

// The width of what is printed on A4 between margins of 18 mm, in CSS pixels: upright, and on its side.
const UPRIGHT = { width: 657, height: 986 };
const SIDEWAYS = { width: 986, height: 657 };

export function pdf(page) {
  return page.pdf({ preferCSSPageSize: true });
}

// Width and height of each side, in points. Chromium writes the objects of a PDF as plain text; only what is drawn is packed.
export function sides(pdf) {
  const boxes = pdf.toString("latin1").matchAll(/\/MediaBox\s*\[([^\]]+)\]/g);
  return [...boxes].map(([, numbers]) => {
    const [left, bottom, right, top] = numbers.trim().split(/\s+/).map(Number);
    return { width: right - left, height: top - bottom };
  });
}

// Lays the page out as wide as paper is.
export async function layOut(page) {
  await page.emulateMedia({ media: "print" });
  const sideways = await page.locator(".tool-landscape").count();
  await page.setViewportSize(sideways ? SIDEWAYS : UPRIGHT);
}

// What stands on the paper: the smallest letters in points, the inks that are not black or white, and what is wider than the paper.
export function look(page) {
  return page.evaluate(() => {
    const shown = [...document.body.querySelectorAll("*")].filter((element) => element.getClientRects().length > 0);
    const hasText = (element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== "");
    const written = shown.filter(hasText).map((element) => getComputedStyle(element));
    const inks = shown.map((element) => getComputedStyle(element)).flatMap((style) => [style.color, style.backgroundColor]);
    const plain = ["rgb(0, 0, 0)", "rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"];
    const outside = ({ left, right }) => left < -1 || right > innerWidth + 1;
    return {
      smallest: Math.min(...written.map((style) => parseFloat(style.fontSize) * 0.75)),
      inks: [...new Set(inks)].filter((ink) => !plain.includes(ink)),
      cut: shown.filter((element) => outside(element.getBoundingClientRect())).map((element) => element.outerHTML.slice(0, 80)),
    };
  });
}

// What the QR code at the top of the first side says, once it was drawn with 150 dots to the inch and then spoilt: blurred by `blur`
// dots and turned by `turn` degrees. The phone is held over the code: it sees 70 by 90 mm of the sheet.
export async function scan(browser, pdf, { blur, turn }) {
  const reader = await browser.newPage();
  try {
    await reader.addScriptTag({ path: QR_READER });
    return await reader.evaluate(readCode, { picture: picture(pdf), blur, turn });
  } finally {
    await reader.close();
  }
}

function picture(pdf) {
  const folder = mkdtempSync(join(tmpdir(), "sheet-"));
  try {
    writeFileSync(join(folder, "sheet.pdf"), pdf);
    execFileSync("pdftoppm", ["-r", "150", "-l", "1", "-singlefile", "-png", "sheet.pdf", "sheet"], { cwd: folder });
    return readFileSync(join(folder, "sheet.png")).toString("base64");
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function readCode({ picture, blur, turn }) {
  const image = new Image();
  image.src = `data:image/png;base64,${picture}`;
  await image.decode();
  const [width, height] = [70, 90].map((millimetres) => Math.round((millimetres / 25.4) * 150));
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext("2d");
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, width, height);
  pen.filter = `blur(${blur}px)`;
  pen.translate(width / 2, height / 2);
  pen.rotate((turn * Math.PI) / 180);
  pen.drawImage(image, width / 2 - image.width, -height / 2);
  const { data } = pen.getImageData(0, 0, width, height);
  return window.jsQR(data, width, height)?.data;
}
