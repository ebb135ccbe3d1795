"""News articles about the CSTO as typed models."""
