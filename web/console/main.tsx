import { createRoot } from "react-dom/client";
import "../shared/tokens.css";
import "../shared/base.css";
import "./style/index.css";
import { App } from "./app.tsx";

const place = document.getElementById("console");
if (place) createRoot(place).render(<App />);
