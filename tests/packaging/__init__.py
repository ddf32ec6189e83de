"""What is handed out: the wheel that users install, and the artefact that is deployed."""
